package org.practicecommons.ui.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** All topics of the help in one language. */
public final class HelpPages {

    private static final String CONTENTS = "contents.txt";
    private static final String CONTEXTS = "contexts.properties";

    private final SequencedMap<String, HelpPage> pages = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Properties contexts = new Properties();

    /** @param language English unless it is French */
    public HelpPages(Locale language) {
        String folder = language.getLanguage().equals("fr") ? "fr/" : "en/";
        String above = "";
        for (String line : lines(CONTENTS)) {
            String id = line.strip();
            if (line.startsWith(" ")) {
                parents.put(id, above);
            } else {
                above = id;
            }
            pages.put(id, HelpPage.read(id, lines(folder + id + ".md")));
        }
        try (InputStream in = HelpPages.class.getResourceAsStream(CONTEXTS)) {
            contexts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                HelpPages.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topics that stand under one, or the topmost for null, in the order of the contents. */
    public List<HelpPage> under(HelpPage page) {
        return pages.values().stream()
                .filter(each -> page == null ? !parents.containsKey(each.id())
                        : page.id().equals(parents.get(each.id())))
                .toList();
    }

    /** The topic that another stands under. */
    public Optional<HelpPage> above(HelpPage page) {
        return Optional.ofNullable(parents.get(page.id())).map(pages::get);
    }

    /** @param id one that the contents have */
    public HelpPage page(String id) {
        return pages.get(id);
    }

    /** The topic on a view, a form or a command; the first of all when there is none on it. */
    public HelpPage on(String context) {
        HelpPage page = pages.get(contexts.getProperty(context, ""));
        return page == null ? pages.firstEntry().getValue() : page;
    }

    /** The topics that have all those words or beginnings of words, accents aside, titles first. */
    public List<HelpPage> find(String words) {
        List<String> wanted = Stream.of(plain(words).split("\\W+")).filter(word -> !word.isEmpty()).toList();
        List<HelpPage> found = new ArrayList<>();
        pages.values().stream().filter(page -> hasAll(page.title(), wanted)).forEach(found::add);
        pages.values().stream().filter(page -> !found.contains(page) && hasAll(page.text(), wanted))
                .forEach(found::add);
        return found;
    }

    private static boolean hasAll(String text, List<String> wanted) {
        List<String> words = List.of(plain(text).split("\\W+"));
        return wanted.stream().allMatch(word -> words.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
