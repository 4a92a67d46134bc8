package org.practicecommons.operations.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.practicecommons.journal.PrivateStore;
import org.practicecommons.operations.SavedSearch;
import org.practicecommons.search.SearchMode;
import org.practicecommons.search.SearchRequest;

/**
 * Saved searches in the private store, each in one value with what was known when its news were read last. Of records
 * nothing is kept but numbers made of their IRIs; the words asked for lie there as they are, so that an erasure finds
 * the name of a person in them.
 */
public final class SavedSearches {

    private static final String AREA = "searches";

    private final PrivateStore store;

    SavedSearches(PrivateStore store) {
        this.store = store;
    }

    /**
     * @param mark sequence of the last entry of the journal when its news were read last
     * @param known what it found then, by {@link #number}, sorted
     */
    public record Kept(SavedSearch search, long mark, long[] known) {

        public boolean knows(String record) {
            return Arrays.binarySearch(known, number(record)) >= 0;
        }
    }

    private static long number(String record) {
        return UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /** What is kept of records so that they are known again. */
    public static long[] numbers(Collection<String> records) {
        return records.stream().mapToLong(SavedSearches::number).sorted().toArray();
    }

    /** An IRI has no space. */
    private static String key(String account, String name) {
        return account + " " + name;
    }

    public Optional<Kept> find(String account, String name) {
        return store.get(AREA, key(account, name)).map(bytes -> read(name, bytes));
    }

    /** Those of every account. */
    public List<Kept> all() {
        return store.keys(AREA).stream().map(key -> key.substring(0, key.indexOf(' '))).distinct()
                .flatMap(account -> all(account).stream()).toList();
    }

    /** By name. */
    public List<Kept> all(String account) {
        String start = key(account, "");
        return store.keys(AREA).stream().filter(key -> key.startsWith(start))
                .flatMap(key -> find(account, key.substring(start.length())).stream()).toList();
    }

    /** All of them, or none. */
    public void keep(String account, Collection<Kept> searches) {
        store.transact(changes -> searches.forEach(kept ->
                changes.put(AREA, key(account, kept.search().name()), bytes(kept))));
    }

    /** Nothing happens when there is none. */
    public void forget(String account, String name) {
        store.delete(AREA, key(account, name));
    }

    private static byte[] bytes(Kept kept) {
        SearchRequest request = kept.search.request();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(request.words());
            write(out, request.kinds());
            out.writeInt(request.facets().size());
            for (Map.Entry<String, Set<String>> facet : new TreeMap<>(request.facets()).entrySet()) {
                out.writeUTF(facet.getKey());
                write(out, facet.getValue());
            }
            out.writeUTF(request.language());
            out.writeUTF(request.mode().name());
            out.writeLong(kept.search.saved().toEpochMilli());
            out.writeLong(kept.search.read().toEpochMilli());
            out.writeLong(kept.mark);
            out.writeInt(kept.known.length);
            for (long number : kept.known) {
                out.writeLong(number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Set<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : new TreeSet<>(values)) {
            out.writeUTF(value);
        }
    }

    private static Kept read(String name, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String words = in.readUTF();
            Set<String> kinds = readSet(in);
            Map<String, Set<String>> facets = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                facets.put(in.readUTF(), readSet(in));
            }
            SearchRequest request = new SearchRequest(words, kinds, facets, in.readUTF(), 0, 0, false,
                    SearchMode.valueOf(in.readUTF()));
            SavedSearch search = new SavedSearch(name, request, Instant.ofEpochMilli(in.readLong()),
                    Instant.ofEpochMilli(in.readLong()));
            long mark = in.readLong();
            long[] known = new long[in.readInt()];
            for (int i = 0; i < known.length; i++) {
                known[i] = in.readLong();
            }
            return new Kept(search, mark, known);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static Set<String> readSet(DataInputStream in) throws IOException {
        Set<String> values = new LinkedHashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(in.readUTF());
        }
        return values;
    }
}
