package dev.rollcall.server.shared.web;

/**
 * Who may hand in files without signing in: whoever holds a link that counts. A module whose personal page takes files
 * contributes one as a bean; it is asked before anything of the request is read.
 */
@FunctionalInterface
public interface LinkUploads {
    /**
     * @param path of the request, below the context
     * @param bytes how long the request says it is, negative when it does not say
     */
    boolean admits(String path, long bytes);
}
