package dev.rollcall.server.shared;

/** What the assembly is called, for pages, cards and kiosks; whoever keeps its name implements it. Never fails. */
public interface AssemblyName {
    String get();
}
