package org.practicecommons.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.exchange.RecordReader;
import org.practicecommons.exchange.RecordSource;

/** Reads organisations from address cards (vCard, RFC 6350). */
public final class AddressCardReader implements RecordReader {

    @Override
    public String id() {
        return "vcard";
    }

    @Override
    public Message title() {
        return Message.of(AddressCardReader.class, "card.title");
    }

    @Override
    public Set<String> endings() {
        return Set.of("vcf");
    }

    @Override
    public boolean fits(byte[] beginning) {
        return new String(beginning, StandardCharsets.US_ASCII).stripLeading().toUpperCase(Locale.ROOT)
                .startsWith("BEGIN:VCARD");
    }

    @Override
    public void read(RecordSource file) throws IOException {
        Map<String, String> card = new HashMap<>();
        long[] begun = {0};
        file.lines((line, text) -> {
            int colon = text.indexOf(':');
            String name = colon < 0 ? "" : text.substring(0, colon).split(";")[0].strip().toUpperCase(Locale.ROOT);
            if (name.equals("BEGIN")) {
                card.clear();
                begun[0] = line;
            } else if (name.equals("END")) {
                take(card, begun[0], file);
                begun[0] = 0;
            } else if (!name.isEmpty()) {
                card.putIfAbsent(name, plain(text.substring(colon + 1)));
            }
        });
        if (begun[0] > 0) {
            file.error(begun[0], Message.of(AddressCardReader.class, "card.notEnded"));
        }
    }

    private static void take(Map<String, String> card, long line, RecordSource file) {
        String name = card.getOrDefault("ORG", "").split(";")[0].strip();
        if (name.isEmpty()) {
            file.error(line, Message.of(AddressCardReader.class, "card.noOrganisation"));
            return;
        }
        String language = card.getOrDefault("LANG", "").strip();
        file.describe("Organisation", card.getOrDefault("UID", name), line)
                .say("name", name, language)
                .say("description", card.getOrDefault("NOTE", ""), language)
                .say("website", card.getOrDefault("URL", ""))
                .take();
    }

    /** Without the backslashes that the format puts before commas, semicolons and ends of lines. */
    private static String plain(String value) {
        return value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1").strip();
    }
}
