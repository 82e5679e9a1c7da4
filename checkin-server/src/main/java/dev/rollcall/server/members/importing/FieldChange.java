package dev.rollcall.server.members.importing;

/** A field that will say something else; a choice by the name of its constant, several groups joined by 、. */
record FieldChange(ImportField field, String before, String after) {}
