"""OpenAPI: what the API does, as a document that is read from the routes themselves."""
