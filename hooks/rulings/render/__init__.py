"""Rulings as pages: frozen page values made of escaped HTML."""
