package io.huihuan.ticket.api;

import jakarta.validation.constraints.Size;

/** @param into the number of the ticket that stays */
record MergeJson(@Size(max = 20) String into) {}
