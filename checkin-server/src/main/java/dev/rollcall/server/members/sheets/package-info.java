/** Sheets: reading and writing what spreadsheets read and write, and nothing about members. */
@NullMarked
package dev.rollcall.server.members.sheets;

import org.jspecify.annotations.NullMarked;
