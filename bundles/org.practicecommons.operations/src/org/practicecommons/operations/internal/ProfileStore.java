package org.practicecommons.operations.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.Right;
import org.practicecommons.base.Session;
import org.practicecommons.journal.PrivateStore;
import org.practicecommons.operations.Profile;

/** The profile in the private store: it names a person, so it is neither chained nor shared. */
public final class ProfileStore {

    public static final String AREA = "profile";
    private static final String KEY = "profile";

    private final PrivateStore store;
    private volatile Profile current;

    /** @param account IRI for a home that has no profile yet, such as a restored one; it may do everything */
    ProfileStore(PrivateStore store, String account) {
        this.store = store;
        this.current = store.get(AREA, KEY).map(bytes -> parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(() -> new Profile(account, "", "", "", "", EnumSet.allOf(Right.class), false));
    }

    public Profile current() {
        return current;
    }

    /** For what the home does by itself. */
    Session session() {
        Profile mine = current;
        return new Session(mine.account(), mine.organisation(), Set.of(), mine.rights(), Locale.ENGLISH);
    }

    public void write(Profile profile) {
        Properties properties = new Properties();
        properties.setProperty("account", profile.account());
        properties.setProperty("actorName", profile.actorName());
        properties.setProperty("person", profile.person());
        properties.setProperty("organisation", profile.organisation());
        properties.setProperty("language", profile.language());
        properties.setProperty("rights", profile.rights().stream().map(Right::name).sorted()
                .collect(Collectors.joining(" ")));
        properties.setProperty("keepsToOrganisation", Boolean.toString(profile.keepsToOrganisation()));
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        store.put(AREA, KEY, text.toString().getBytes(StandardCharsets.UTF_8));
        current = profile;
    }

    private static Profile parse(String text) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        Set<Right> rights = Arrays.stream(read.getProperty("rights", "").split(" ")).filter(name -> !name.isEmpty())
                .map(Right::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Profile(read.getProperty("account", ""), read.getProperty("actorName", ""),
                read.getProperty("person", ""), read.getProperty("organisation", ""), read.getProperty("language", ""),
                rights, Boolean.parseBoolean(read.getProperty("keepsToOrganisation")));
    }
}
