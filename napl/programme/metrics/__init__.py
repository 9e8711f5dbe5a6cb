"""One module a metric, each with its METRIC; the file name is its id."""
