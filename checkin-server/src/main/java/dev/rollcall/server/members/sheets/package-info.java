/** Sheets: reading and writing what spreadsheets read and write, and nothing about members. Others may use it too. */
@NullMarked
@NamedInterface("sheets")
package dev.rollcall.server.members.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
