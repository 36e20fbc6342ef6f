"""What the paper says of the meeting itself: day, hour, place, body, quorum, earlier minutes, questions."""
