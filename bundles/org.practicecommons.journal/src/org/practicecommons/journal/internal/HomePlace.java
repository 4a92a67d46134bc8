package org.practicecommons.journal.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.practicecommons.base.Message;

/**
 * Whether a folder is a safe place for a home. Programs that keep folders in step copy half-written files and bring old
 * ones back; network drives promise locks and forced writes that they do not keep.
 */
public final class HomePlace {

    /** Names that such programs give their folders, wherever they stand; compared without case. */
    private static final Pattern SYNCED =
            Pattern.compile("dropbox( \\(.*\\))?|onedrive( - .*)?|google ?drive( \\(.*\\))?"
            + "|googledrive-.*|my drive|cloudstorage|mobile documents|icloud ?drive|nextcloud.*|owncloud.*"
            + "|pcloud ?drive|pcloud sync|box sync|box-box|proton ?drive.*|megasync|seafile|seadrive|tresorit"
            + "|yandex\\.disk|kdrive", Pattern.CASE_INSENSITIVE);
    /** Names that are too common to mean anything but directly in the user's own folder. */
    private static final Set<String> SYNCED_IN_USER_FOLDER = Set.of("Box", "Sync", "MEGA");
    /** Files and folders that such programs leave at the top of what they keep in step. */
    private static final List<String> MARKERS = List.of(".stfolder", ".dropbox.cache", ".nextcloudsync.log",
            ".owncloudsync.log", ".tmp.driveupload", ".tmp.drivedownload", ".shortcut-targets-by-id", ".seafile-data");
    private static final Pattern JOURNAL_OF_SYNC = Pattern.compile("\\._?sync_[0-9a-f]+\\.db");
    private static final Pattern NETWORK = Pattern.compile("nfs\\d?|cifs|smb.*|afs|afpfs|ncpfs|ncp|webdav|davfs2?"
            + "|ceph|glusterfs|lustre|fuse\\.(sshfs|davfs2?|smb.*|cifs|rclone|s3fs|gvfsd-fuse|glusterfs|ceph.*)"
            + "|(mac)?fuse_(sshfs|smb).*");

    /** Answers the type of the file system that a folder is on. */
    @FunctionalInterface
    public interface FileSystemType {
        String of(Path folder) throws IOException;
    }

    private final Path userFolder;
    private final FileSystemType type;

    public HomePlace(Path userFolder, FileSystemType type) {
        this.userFolder = userFolder;
        this.type = type;
    }

    /** The real thing. */
    public static HomePlace ofThisMachine() {
        return new HomePlace(Path.of(System.getProperty("user.home")), folder -> Files.getFileStore(folder).type());
    }

    /** Why no home may be in that folder, which need not exist yet; empty when it may. */
    public Optional<Message> objection(Path directory) throws IOException {
        Path wanted = directory.toAbsolutePath().normalize();
        Path existing = wanted;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        Path real = existing.toRealPath().resolve(existing.relativize(wanted)).normalize();
        for (Path way : List.of(wanted, real)) {
            for (Path folder = way; folder.getFileName() != null; folder = folder.getParent()) {
                if (isSynced(folder)) {
                    return Optional.of(StorageTrouble.message("home.synced", "home", wanted, "folder", folder));
                }
            }
        }
        String fileSystem = type.of(existing).toLowerCase(Locale.ROOT);
        boolean remote = NETWORK.matcher(fileSystem).matches() || real.toString().startsWith("\\\\");
        return remote ? Optional.of(StorageTrouble.message("home.network", "home", wanted, "type", fileSystem))
                : Optional.empty();
    }

    private boolean isSynced(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        if (SYNCED.matcher(name).matches()
                || SYNCED_IN_USER_FOLDER.contains(name) && folder.getParent().equals(userFolder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        if (MARKERS.stream().anyMatch(marker -> Files.exists(folder.resolve(marker)))
                || Files.isRegularFile(folder.resolve(".dropbox"))) {
            return true;
        }
        try (var hidden = Files.newDirectoryStream(folder, ".*")) {
            for (Path file : hidden) {
                if (JOURNAL_OF_SYNC.matcher(file.getFileName().toString()).matches()) {
                    return true;
                }
            }
        } catch (java.nio.file.AccessDeniedException | java.nio.file.DirectoryIteratorException e) {
            return false; // a folder above that we may pass through but not look into
        }
        return false;
    }
}
