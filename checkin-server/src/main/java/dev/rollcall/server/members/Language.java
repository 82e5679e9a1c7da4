package dev.rollcall.server.members;

/** In which language a member wants to be written to. */
public enum Language {
    /** As the assembly writes. */
    UNSTATED,
    ZH,
    EN
}
