"""Says where every cell of the development paths stands, what would close a gap, and which gaps come first."""
