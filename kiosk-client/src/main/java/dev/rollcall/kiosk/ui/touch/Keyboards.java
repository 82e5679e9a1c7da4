package dev.rollcall.kiosk.ui.touch;

import dev.rollcall.kiosk.ui.paint.Said;
import dev.rollcall.kiosk.ui.paint.Theme;
import java.util.List;

/** The arrangements of keys there are. */
public final class Keyboards {
    private Keyboards() {}

    /** What the keys with words on them say. */
    public record Words(Said erase, Said space, Said done) {}

    /** Figures alone. */
    public static TouchKeys figures(Theme theme, Words words, Typing.Keys typing) {
        return new TouchKeys(
                theme,
                List.of(
                        TouchKeys.typing("123", typing::typed),
                        TouchKeys.typing("456", typing::typed),
                        TouchKeys.typing("789", typing::typed),
                        List.of(
                                TouchKeys.Key.doing(words.erase(), 1, typing::erased),
                                TouchKeys.typing("0", typing::typed).get(0),
                                TouchKeys.Key.finishing(words.done(), 1, typing::finished))));
    }

    /** Letters and figures, for pinyin, names and numbers. */
    public static TouchKeys letters(Theme theme, Words words, Typing.Keys typing) {
        return new TouchKeys(
                theme,
                List.of(
                        TouchKeys.typing("1234567890", typing::typed),
                        TouchKeys.typing("qwertyuiop", typing::typed),
                        TouchKeys.row(
                                TouchKeys.typing("asdfghjkl", typing::typed),
                                TouchKeys.Key.doing(words.erase(), 1, typing::erased)),
                        TouchKeys.row(
                                TouchKeys.typing("zxcvbnm", typing::typed),
                                TouchKeys.Key.doing(words.space(), 1.3, () -> typing.typed(' ')),
                                TouchKeys.Key.finishing(words.done(), 1.7, typing::finished))));
    }

    /** What addresses of servers are made of. */
    public static TouchKeys address(Theme theme, Words words, Typing.Keys typing) {
        return new TouchKeys(
                theme,
                List.of(
                        TouchKeys.typing("1234567890", typing::typed),
                        TouchKeys.typing("qwertyuiop", typing::typed),
                        TouchKeys.typing("asdfghjkl-", typing::typed),
                        TouchKeys.row(
                                TouchKeys.typing("zxcvbnm", typing::typed),
                                TouchKeys.Key.doing(words.erase(), 2, typing::erased)),
                        List.of(
                                whole("http://", typing),
                                whole("https://", typing),
                                TouchKeys.typing(":", typing::typed).get(0),
                                TouchKeys.typing(".", typing::typed).get(0),
                                TouchKeys.typing("/", typing::typed).get(0),
                                TouchKeys.Key.finishing(words.done(), 2.4, typing::finished))));
    }

    private static TouchKeys.Key whole(String word, Typing.Keys typing) {
        return TouchKeys.Key.doing(Said.plain(word), 2, () -> word.chars().forEach(at -> typing.typed((char) at)));
    }
}
