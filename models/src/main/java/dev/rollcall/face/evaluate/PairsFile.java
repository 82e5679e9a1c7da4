package dev.rollcall.face.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of pairs in the format of Labeled Faces in the Wild: an optional first line with the number of folds and of
 * pairs of each kind in a fold, then {@code name n1 n2} or {@code name1 n1 name2 n2}.
 */
public record PairsFile(List<Comparison> comparisons, int folds) {
    private static final int DEFAULT_FOLDS = 10;

    /** Two photos, and whether they show one person. */
    public record Comparison(Path first, Path second, boolean same, int fold) {}

    public PairsFile {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * @throws UnusableInput if the file is not there, has no pairs, or a line is not in the format
     */
    public static PairsFile read(Path file, Path images) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (java.nio.file.NoSuchFileException absent) {
            throw new UnusableInput("there is no file " + file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
        String[] head = lines.isEmpty() ? new String[0] : words(lines.get(0));
        boolean headed = head.length > 0 && head.length <= 2;
        int folds = headed && head.length == 2 ? number(head[0], lines.get(0)) : DEFAULT_FOLDS;
        List<String> body = headed ? lines.subList(1, lines.size()) : lines;
        if (body.isEmpty()) {
            throw new UnusableInput("no pairs in " + file);
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            comparisons.add(comparison(body.get(i), images, (int) ((long) i * folds / body.size())));
        }
        return new PairsFile(comparisons, folds);
    }

    private static Comparison comparison(String line, Path images, int fold) {
        String[] words = words(line);
        return switch (words.length) {
            case 3 ->
                new Comparison(
                        photo(images, words[0], words[1], line), photo(images, words[0], words[2], line), true, fold);
            case 4 ->
                new Comparison(
                        photo(images, words[0], words[1], line), photo(images, words[2], words[3], line), false, fold);
            default -> throw new UnusableInput("not a pair: " + line);
        };
    }

    private static Path photo(Path images, String name, String number, String line) {
        String file = "%s_%04d.jpg".formatted(name, number(number, line));
        Path inFolder = images.resolve(name).resolve(file);
        return Files.exists(inFolder) ? inFolder : images.resolve(file);
    }

    private static int number(String word, String line) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException notOne) {
            throw new UnusableInput("not a number: " + word + " in the line: " + line);
        }
    }

    private static String[] words(String line) {
        return line.trim().split("\\s+");
    }
}
