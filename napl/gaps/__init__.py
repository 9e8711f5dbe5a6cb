"""Says which cells of the development paths are served, by whom, and which are white."""
