"""IMS Content Packaging: what both SCORMs share."""
