package io.huihuan.ticket.api;

import jakarta.validation.constraints.Size;

/** @param number of the ticket to tie to */
record LinkJson(@Size(max = 20) String number) {}
