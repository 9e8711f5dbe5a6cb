"""One module an output format of `napl lint`, each with its REPORT."""
