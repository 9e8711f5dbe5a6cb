"""Words that every layer shares: findings, positions, texts, errors and how parts are declared."""
