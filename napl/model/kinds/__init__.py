"""One module a kind of entity: its model and its KIND."""
