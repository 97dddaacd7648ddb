"""The texts of documents that carry a tag, kept so that they can be exported when the source is gone."""
