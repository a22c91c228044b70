"""What the machine draws from tree and mentions: caption, facts, timeline, claims, awards."""
