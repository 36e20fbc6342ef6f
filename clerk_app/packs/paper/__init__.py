"""What sort of paper a pack is, and which parts it has: meetings with head, agenda and tail, and other papers."""
