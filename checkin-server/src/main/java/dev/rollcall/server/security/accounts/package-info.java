/** Accounts: who may work here, with which roles, and the first of them all. */
@NullMarked
package dev.rollcall.server.security.accounts;

import org.jspecify.annotations.NullMarked;
