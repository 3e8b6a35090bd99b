package io.huihuan.ticket.api;

import jakarta.validation.constraints.Size;

/** @param assignee the account of who is to work the ticket */
record AssignmentJson(@Size(max = 64) String assignee) {}
