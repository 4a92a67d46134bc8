package org.practicecommons.journal.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Refusal.Reason;
import org.practicecommons.journal.Storage;

/** Reads a backup from front to back and compares every file in it with its digest. */
public final class ArchiveReader {

    static final String INFO = "backup.json";
    static final String DIGESTS = "digests.json";
    /** Nothing else may be in a backup, and so nothing can be written outside the home. */
    private static final Pattern NAMES = Pattern.compile("backup\\.json|home\\.properties|journal/00\\d{18}\\.pcj"
            + "|files/[0-9a-f]{2}/[0-9a-f]{62}|private/store");
    private static final int CHUNK = 1 << 16;
    /** Bytes of the files that are read into memory as they are. */
    private static final int MOST_INFO = 1 << 16;
    /** Bytes of one line of the digests. */
    private static final int MOST_DIGEST = 256;

    private ArchiveReader() {
    }

    /** Where the files of a backup go. */
    @FunctionalInterface
    interface Sink {
        OutputStream open(String name) throws IOException;
    }

    /** Refuses when the backup is not whole. */
    static ArchiveInfo check(Storage folder, String path, Progress progress) throws IOException {
        return read(folder, path, name -> OutputStream.nullOutputStream(), progress);
    }

    /** Writes the files of a backup, which is refused when it is not whole; they are worthless then. */
    public static ArchiveInfo extract(Storage folder, String path, Storage home, Progress progress) throws IOException {
        ArchiveInfo info = read(folder, path, name -> {
            if (name.equals(INFO)) {
                return OutputStream.nullOutputStream();
            }
            if (name.contains("/")) {
                home.createDirectory(name.substring(0, name.lastIndexOf('/')));
            }
            return new java.io.BufferedOutputStream(new StorageOutput(home, name), CHUNK);
        }, progress);
        for (String top : home.list("")) {
            for (String below : home.list(top)) {
                if (top.equals("files")) {
                    home.forceDirectory(top + "/" + below);
                }
            }
            if (!home.list(top).isEmpty()) {
                home.forceDirectory(top);
            }
        }
        home.forceDirectory("");
        return info;
    }

    /** What the backup says of itself; reads its beginning only. */
    public static ArchiveInfo info(Storage folder, String path) throws IOException {
        try (ZipInputStream zip = open(folder, path)) {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(INFO)) {
                throw damaged(folder, path, null);
            }
            return ArchiveInfo.parse(zip.readNBytes(MOST_INFO), path);
        } catch (ZipException | EOFException e) {
            throw damaged(folder, path, e);
        }
    }

    private static ZipInputStream open(Storage folder, String path) throws IOException {
        long size = folder.size(path);
        if (size < 0) {
            throw new Refusal(Reason.NOT_FOUND, StorageTrouble.message("backup.missing", "file", folder.path(path)));
        }
        return new ZipInputStream(new BufferedInputStream(new StorageInput(folder, path, 0, size), CHUNK));
    }

    private static ArchiveInfo read(Storage folder, String path, Sink sink, Progress progress) throws IOException {
        ArchiveInfo info = info(folder, path);
        progress.begin(StorageTrouble.message("backup.reading"), -1);
        Map<String, Object> found = new TreeMap<>();
        Map<String, Object> stated = Map.of();
        try (ZipInputStream zip = open(folder, path)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals(DIGESTS)) {
                    stated = Json.read(upTo(MOST_INFO + (long) MOST_DIGEST * found.size(), zip).readAllBytes());
                } else if (NAMES.matcher(name).matches()) {
                    boolean isSmall = name.equals(INFO) || name.equals(HomeFile.NAME);
                    found.put(name, copy(isSmall ? upTo(MOST_INFO, zip) : zip, sink.open(name), progress));
                } else {
                    throw damaged(folder, path, null);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException
                | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw damaged(folder, path, e);
        }
        if (stated.isEmpty() || !stated.equals(found)) {
            throw damaged(folder, path, null);
        }
        return info;
    }

    /** The same bytes; more than that are no backup of ours. */
    private static InputStream upTo(long most, InputStream zip) {
        return new FilterInputStream(zip) {
            private long left = most;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new ZipException("longer than it can be");
                }
                return read;
            }
        };
    }

    private static String copy(InputStream zip, OutputStream target, Progress progress) throws IOException {
        try (OutputStream out = target) {
            DigestInputStream in = new DigestInputStream(zip, Digests.sha256());
            ArchiveWriter.copy(in, out, progress);
            return Digests.hex(in.getMessageDigest().digest());
        }
    }

    private static Refusal damaged(Storage folder, String path, Throwable cause) {
        return new Refusal(Reason.BAD_INPUT, StorageTrouble.message("backup.damaged", "file", folder.path(path)),
                cause);
    }
}
