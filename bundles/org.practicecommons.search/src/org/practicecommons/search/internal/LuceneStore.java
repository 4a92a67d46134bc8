package org.practicecommons.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.practicecommons.base.Environment;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.Checkpoint;
import org.practicecommons.search.Ledger;

/**
 * One Lucene index with its checkpoint. One thread writes, any number read. What was written is seen by every read that
 * begins after {@link #commit}; it is forced to disk only every {@value #WRITES_PER_COMMIT} documents or
 * {@value #MILLIS_PER_COMMIT} ms and on closing, because the journal can always be read again.
 */
public final class LuceneStore implements AutoCloseable {

    private static final int WRITES_PER_COMMIT = 50_000;
    private static final long MILLIS_PER_COMMIT = 10_000;
    private static final String CHECKPOINT = "checkpoint";
    private static final String FORMAT = "format";
    private static final int LONGEST_TERM = 8_000;

    private final Path path;
    private final String format;
    private final Environment environment;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong shown = new AtomicLong();
    private volatile Checkpoint checkpoint;
    private long written;
    private long lastCommit;

    /** Work on the index that may fail as files fail. */
    @FunctionalInterface
    public interface Work<T, R> {
        R on(T subject) throws IOException;
    }

    /** How to see the writer's documents; it may wrap the reader that Lucene gives. */
    public static final Work<IndexWriter, DirectoryReader> ALL = DirectoryReader::open;

    /**
     * @param format names the shape of the documents: an index of another format is refused
     * @throws IOException when what lies there cannot be used
     */
    public LuceneStore(Path path, String format, IndexWriterConfig config, Work<IndexWriter, DirectoryReader> view,
            Environment environment) throws IOException {
        this.path = path;
        this.format = format;
        this.environment = environment;
        this.directory = FSDirectory.open(path);
        try {
            Map<String, String> kept = DirectoryReader.indexExists(directory) ? committed(directory) : Map.of();
            if (!kept.isEmpty() && !format.equals(kept.get(FORMAT))) {
                throw new IOException(path + " holds an index of another format");
            }
            checkpoint = Checkpoint.parse(kept.get(CHECKPOINT));
            writer = new IndexWriter(directory, config.setRAMBufferSizeMB(64).setCommitOnClose(false));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
        searchers = new SearcherManager(view.on(writer), new SearcherFactory());
        lastCommit = environment.now().toEpochMilli();
    }

    private static Map<String, String> committed(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.getIndexCommit().getUserData();
        }
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Asks; sees everything committed before. */
    public <R> R read(Work<IndexSearcher, R> question) {
        return guarded(() -> {
            long wanted = commits.get();
            if (shown.get() < wanted) {
                // Waits for a refresh that another reader began, which may have begun before that commit.
                searchers.maybeRefreshBlocking();
                shown.accumulateAndGet(wanted, Math::max);
            }
            return current(question);
        });
    }

    /** Asks without looking for what is new. */
    public <R> R readStale(Work<IndexSearcher, R> question) {
        return guarded(() -> current(question));
    }

    private <R> R current(Work<IndexSearcher, R> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Shows everything written so far to all reads from now on. */
    public void refresh() {
        guarded(() -> {
            searchers.maybeRefreshBlocking();
            return null;
        });
    }

    /** Changes documents; called by one thread at a time. */
    public void write(Work<IndexWriter, Long> change) {
        guarded(() -> {
            change.on(writer);
            written++;
            return null;
        });
    }

    /** Lets readers see what was written. */
    public void commit(Checkpoint reached) {
        checkpoint = reached;
        commits.incrementAndGet();
        long now = environment.now().toEpochMilli();
        if (written >= WRITES_PER_COMMIT || written > 0 && now - lastCommit >= MILLIS_PER_COMMIT) {
            force();
        }
    }

    /** Forces what was written to disk, with the checkpoint. */
    public void force() {
        guarded(() -> {
            Map<String, String> kept = Map.of(FORMAT, format, CHECKPOINT, checkpoint.toString());
            writer.setLiveCommitData(kept.entrySet());
            writer.commit();
            written = 0;
            lastCommit = environment.now().toEpochMilli();
            return null;
        });
    }

    @Override
    public void close() {
        if (writer.isOpen()) {
            force();
        }
        guarded(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
            return null;
        });
    }

    private interface Step<R> {
        R take() throws IOException;
    }

    private <R> R guarded(Step<R> step) {
        try {
            return step.take();
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            throw new Refusal(Refusal.Reason.STORAGE, Message.of(Ledger.class, "index.storage", "path", path, "cause",
                    e.getMessage()), e);
        }
    }

    /** A value as a term; those too long for one (hostile IRIs) are known by their digest. */
    public static String term(String value) {
        if (value.length() <= LONGEST_TERM) {
            return value;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
