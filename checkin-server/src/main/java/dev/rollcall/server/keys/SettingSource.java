package dev.rollcall.server.keys;

import java.util.ArrayList;
import java.util.List;

/** Keys given as settings, in Base64, mostly from the environment. */
record SettingSource(String present, String coming) implements KeySource {
    @Override
    public List<OfferedKey> offered() {
        List<OfferedKey> offered = new ArrayList<>();
        offered.add(OfferedKey.ofText(present, place(), false));
        if (!coming.isBlank()) {
            offered.add(OfferedKey.ofText(coming, "the setting rollcall.keys.next-master-key", true));
        }
        return offered;
    }

    @Override
    public String place() {
        return "the setting rollcall.keys.master-key";
    }
}
