package org.practicecommons.operations.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.practicecommons.journal.PrivateStore;

/**
 * Questions that found little, in the private store: their words, how often they were asked, and on which days first
 * and last. Who asked is not kept, nor at what time, nor what else they looked for. The words lie there as they are, so
 * that an erasure finds the name of a person in them.
 */
public final class AskedQuestions {

    static final String AREA = "questions";
    private static final int MOST = 2_000;
    /** One tenth goes at once, so that not each new question has to look for the least of all. */
    private static final int SLACK = 10;
    private static final int YEARS = 2;
    private static final int MOST_REMEMBERED = 10_000;

    private final PrivateStore store;
    private final int most;
    /** Who asked what today: only in memory, and only so that asking again does not count again. */
    private final Set<Integer> today = new HashSet<>();
    private LocalDate day = LocalDate.MIN;

    AskedQuestions(PrivateStore store) {
        this(store, MOST);
    }

    /** @param most so many are kept for sure, and not many more */
    AskedQuestions(PrivateStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /** What an administrator has done about a question. */
    public enum Answer { NONE, DEFINED, CALLED, DISMISSED }

    /**
     * @param language as {@code en}; may be empty
     * @param words as {@link QuestionWords} makes them
     * @param times how often it was asked; 0 for words that only new records say
     * @param first on which day, by UTC
     */
    public record Kept(String language, String words, int times, LocalDate first, LocalDate last, Answer answer) {

        String key() {
            return language + " " + words;
        }

        boolean isAbout(String otherLanguage, String otherWords) {
            return language.equals(otherLanguage) && words.equals(otherWords);
        }
    }

    /**
     * Counts a question once more, unless that account has asked it today as far as this process remembers.
     *
     * @param account in no way kept; empty for the public
     */
    public synchronized void asked(String account, String language, String words, LocalDate now) {
        if (!now.equals(day) || today.size() >= MOST_REMEMBERED) {
            today.clear();
            if (!now.equals(day)) {
                forgetOld(now);
            }
            day = now;
        }
        if (!today.add((account + " " + language + " " + words).hashCode())) {
            return;
        }
        Kept asked = find(language, words, now);
        keep(new Kept(language, words, asked.times() + 1, asked.first(), now, asked.answer()));
        if (store.keys(AREA).size() > most + most / SLACK) {
            forgetLeast();
        }
    }

    /** Remembers what was done about these words, also where nobody has asked for them. */
    public synchronized void answered(String language, String words, Answer answer, LocalDate now) {
        Kept asked = find(language, words, now);
        keep(new Kept(language, words, asked.times(), asked.first(), asked.last(), answer));
    }

    private Kept find(String language, String words, LocalDate now) {
        Kept none = new Kept(language, words, 0, now, now, Answer.NONE);
        return store.get(AREA, none.key()).map(bytes -> read(none.key(), bytes)).orElse(none);
    }

    private void keep(Kept question) {
        store.put(AREA, question.key(), bytes(question));
    }

    /** Those that are not too old, by what they say. */
    public synchronized List<Kept> all(LocalDate now) {
        forgetOld(now);
        return all();
    }

    private List<Kept> all() {
        return store.keys(AREA).stream().flatMap(key -> store.get(AREA, key).map(bytes -> read(key, bytes)).stream())
                .toList();
    }

    /** No byte of them stays. */
    public synchronized void forget(Collection<Kept> questions) {
        if (!questions.isEmpty()) {
            Set<String> keys = new HashSet<>();
            questions.forEach(question -> keys.add(question.key()));
            store.purge((area, key, value) -> area.equals(AREA) && keys.contains(key));
        }
    }

    private void forgetOld(LocalDate now) {
        forgetAll(question -> question.last().isBefore(now.minusYears(YEARS)));
    }

    private void forgetAll(Predicate<Kept> which) {
        forget(all().stream().filter(which).toList());
    }

    /** The least asked go, of those the ones that nobody has asked for longest. */
    private void forgetLeast() {
        List<Kept> all = all();
        forget(all.stream().sorted(Comparator.comparingInt(Kept::times).thenComparing(Kept::last)
                .thenComparing(Kept::key)).limit(Math.max(0, all.size() - most)).toList());
    }

    private static byte[] bytes(Kept question) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(question.times());
            out.writeLong(question.first().toEpochDay());
            out.writeLong(question.last().toEpochDay());
            out.writeUTF(question.answer().name());
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return bytes.toByteArray();
    }

    private static Kept read(String key, byte[] bytes) {
        int space = key.indexOf(' ');
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Kept(key.substring(0, space), key.substring(space + 1), in.readInt(),
                    LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong()),
                    Answer.valueOf(in.readUTF()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }
}
