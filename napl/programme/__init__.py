"""Says where the programme stands: milestones with their measures, labs, participation."""
