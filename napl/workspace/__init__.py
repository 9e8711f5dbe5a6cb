"""Opens a register folder: load, schema, model, and the checks it is given."""
