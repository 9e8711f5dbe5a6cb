"""What the finder knows of every trajectory: values to choose by, and words to search by, as files for the browser."""
