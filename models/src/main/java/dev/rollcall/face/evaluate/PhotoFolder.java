package dev.rollcall.face.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Photographs by identity. A sub-folder is an identity; a photo that lies directly in the folder belongs to the identity
 * that its name says up to the first underscore or dot.
 *
 * @param photos of each identity, in the order of their names
 */
public record PhotoFolder(SortedMap<String, List<Path>> photos) {
    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".bmp", ".webp");

    public PhotoFolder {
        SortedMap<String, List<Path>> copy = new TreeMap<>();
        photos.forEach((identity, paths) -> copy.put(identity, List.copyOf(paths)));
        photos = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * @throws UnusableInput if there is no such folder, or not one picture in it
     */
    public static PhotoFolder under(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput("there is no folder " + folder);
        }
        SortedMap<String, List<Path>> photos = new TreeMap<>();
        for (Path entry : sorted(folder)) {
            if (Files.isDirectory(entry)) {
                List<Path> inside =
                        sorted(entry).stream().filter(PhotoFolder::isPicture).toList();
                if (!inside.isEmpty()) {
                    photos.put(entry.getFileName().toString(), inside);
                }
            } else if (isPicture(entry)) {
                photos.computeIfAbsent(identity(entry), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        if (photos.isEmpty()) {
            throw new UnusableInput("no pictures (" + String.join(" ", ENDINGS) + ") in " + folder);
        }
        return new PhotoFolder(photos);
    }

    /** All photos, whoever they show. */
    public List<Path> all() {
        return photos.values().stream().flatMap(List::stream).toList();
    }

    private static List<Path> sorted(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder, unreadable);
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String identity(Path file) {
        String name = file.getFileName().toString();
        int end = 0;
        while (end < name.length() && name.charAt(end) != '_' && name.charAt(end) != '.') {
            end++;
        }
        return name.substring(0, end);
    }
}
