package org.practicecommons.journal.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Report;
import org.practicecommons.journal.Storage;

/** Writes a home into one ZIP file. The layout is in docs/journal-format.md. */
public final class ArchiveWriter {

    private static final int CHUNK = 1 << 16;

    private final Storage home;
    private final FileJournal journal;
    private final ArchiveInfo info;
    private final Progress progress;
    private final Report report = new Report();
    private final TreeMap<String, String> digests = new TreeMap<>();

    public ArchiveWriter(Storage home, FileJournal journal, ArchiveInfo info, Progress progress) {
        this.home = home;
        this.journal = journal;
        this.info = info;
        this.progress = progress;
    }

    /** Gives the private store's file, free of what was deleted. */
    @FunctionalInterface
    public interface PrivateSource {
        void copyTo(PrivateFile.FrameSink sink);
    }

    /**
     * Writes, forces, reads back, and only then gives the file its name.
     *
     * @param folder where the file is to be
     */
    public Report write(PrivateSource privateStore, Storage folder, String name) throws IOException {
        String part = name + ".part";
        boolean written = false;
        try {
            try (ZipOutputStream zip = new ZipOutputStream(
                    new BufferedOutputStream(new StorageOutput(folder, part), CHUNK))) {
                zip.setLevel(Deflater.BEST_SPEED); // nearly all of it is compressed already
                write(zip, privateStore);
            }
            ArchiveReader.check(folder, part, progress);
            folder.rename(part, name);
            folder.forceDirectory("");
            written = true;
        } finally {
            if (!written) {
                folder.delete(part);
            }
        }
        report.count("bytes", folder.size(name));
        return report;
    }

    private void write(ZipOutputStream zip, PrivateSource privateStore) throws IOException {
        add(zip, ArchiveReader.INFO, new java.io.ByteArrayInputStream(info.toJson()));
        add(zip, HomeFile.NAME, new java.io.ByteArrayInputStream(home.readAll(HomeFile.NAME)));
        journal.whileStill(parts -> {
            progress.begin(StorageTrouble.message("backup.writing"),
                    parts.stream().mapToLong(Segments.Part::size).sum());
            for (Segments.Part part : parts) {
                add(zip, part.path(), new StorageInput(home, part.path(), 0, part.size()));
                report.count("segments", 1);
            }
            for (String folder : home.list("files")) {
                for (String file : home.list("files/" + folder)) {
                    String path = "files/" + folder + "/" + file;
                    add(zip, path, new StorageInput(home, path, 0, home.size(path)));
                    report.count("attachments", 1);
                }
            }
        });
        addPrivate(zip, privateStore);
        byte[] sums = Json.write(digests);
        zip.putNextEntry(new ZipEntry(ArchiveReader.DIGESTS));
        zip.write(sums);
        zip.closeEntry();
    }

    private void addPrivate(ZipOutputStream zip, PrivateSource privateStore) throws IOException {
        zip.putNextEntry(new ZipEntry(PrivateFile.PATH));
        var digest = Digests.sha256();
        privateStore.copyTo((offset, frame) -> {
            digest.update(frame.duplicate());
            zip.write(frame.array(), frame.arrayOffset() + frame.position(), frame.remaining());
        });
        zip.closeEntry();
        digests.put(PrivateFile.PATH, Digests.hex(digest.digest()));
    }

    private void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (DigestInputStream in = new DigestInputStream(content, Digests.sha256())) {
            copy(in, zip, progress);
            digests.put(name, Digests.hex(in.getMessageDigest().digest()));
        }
        zip.closeEntry();
    }

    /** Copies until the end or until the work is cancelled, which is a Refusal. */
    static void copy(InputStream in, OutputStream out, Progress progress) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (progress.isCancelled()) {
                throw new Refusal(Refusal.Reason.CANCELLED, StorageTrouble.message("work.cancelled"));
            }
            out.write(chunk, 0, read);
            progress.worked(read);
        }
    }
}
