package org.practicecommons.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicecommons.base.Audience;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.journal.internal.HomePlace;

class HomeDirectoryTest {

    @TempDir
    Path folder;
    private final SeededEnvironment environment = new SeededEnvironment(3);

    private HomeDirectory create(Path home) {
        return begin(home).finish();
    }

    private HomeDirectory begin(Path home) {
        return HomeDirectory.begin(home, "Défenseurs = été", "https://example.org/id/", Audience.MEMBERS, "test",
                environment);
    }

    private HomeDirectory open(Path home) {
        return HomeDirectory.open(home, "test", environment);
    }

    private String refusal(Refusal.Reason reason, org.junit.jupiter.api.function.Executable work) {
        Refusal refusal = assertThrows(Refusal.class, work);
        assertEquals(reason, refusal.reason());
        assertFalse(refusal.sentence().in(Locale.FRENCH).equals(refusal.getMessage()));
        return refusal.getMessage();
    }

    @Test
    void whatIsCreatedOpensAgainWithTheSameSettings() {
        Path home = folder.resolve("a/home");
        HomeSettings settings;
        try (HomeDirectory created = create(home)) {
            settings = created.settings();
        }
        try (HomeDirectory opened = open(home)) {
            assertEquals(settings, opened.settings());
            assertEquals("Défenseurs = été", opened.settings().community());
        }
    }

    @Test
    void aSecondOwnerIsToldWhoHasIt() {
        Path home = folder.resolve("home");
        try (HomeDirectory owner = create(home)) {
            String sentence = refusal(Refusal.Reason.BUSY, () -> open(owner.directory()));
            assertTrue(sentence.contains("(test, process number " + ProcessHandle.current().pid() + ")"), sentence);
        }
        open(home).close();
    }

    @Test
    void aFailedAttemptInThisProcessLeavesTheLockToItsOwner() throws Exception {
        Path home = folder.resolve("home");
        try (HomeDirectory owner = create(home)) {
            refusal(Refusal.Reason.BUSY, () -> open(owner.directory()));
            Process other =
                    new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), LockChild.class.getName(), home.toString())
                    .redirectErrorStream(true).start();
            String said = new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(said.contains("BUSY") && said.contains("" + ProcessHandle.current().pid()), said);
        }
    }

    @Test
    void foldersThatAreNoHomesAreRefused() throws IOException {
        Path home = folder.resolve("home");
        refusal(Refusal.Reason.NOT_FOUND, () -> open(home));
        Files.createDirectory(home);
        refusal(Refusal.Reason.NOT_FOUND, () -> open(home));
        Files.writeString(home.resolve("thesis.odt"), "mine");
        refusal(Refusal.Reason.CONFLICT, () -> create(home));
        Files.delete(home.resolve("thesis.odt"));
        create(home).close();
        refusal(Refusal.Reason.CONFLICT, () -> create(home));
        Path file = Files.writeString(folder.resolve("file"), "");
        refusal(Refusal.Reason.CONFLICT, () -> create(file));
    }

    @Test
    void whatWasNotMadeToTheEndIsNoHomeAndIsMadeAnew() throws IOException {
        Path home = folder.resolve("home");
        try (HomeDirectory begun = begin(home)) {
            Files.createDirectories(home.resolve("journal/old"));
            assertFalse(HomeDirectory.exists(home));
            refusal(Refusal.Reason.BUSY, () -> open(home));
            refusal(Refusal.Reason.BUSY, () -> begin(home));
            assertEquals(home, begun.directory());
        }
        String sentence = refusal(Refusal.Reason.NOT_FOUND, () -> open(home));
        assertTrue(sentence.contains("not made to the end"), sentence);
        Path mine = Files.writeString(home.resolve("thesis.odt"), "mine");
        refusal(Refusal.Reason.CONFLICT, () -> begin(home));
        Files.delete(mine);
        begin(home).finish().close();
        assertFalse(Files.exists(home.resolve("journal")));
        assertTrue(HomeDirectory.exists(home));
        open(home).close();
    }

    @Test
    void aFolderWithAJournalAndNoSettingsIsNotTakenForAnUnfinishedHome() throws IOException {
        Path home = folder.resolve("home");
        Path journal = Files.createDirectories(home.resolve("journal"));
        refusal(Refusal.Reason.CONFLICT, () -> begin(home));
        assertTrue(Files.exists(journal));
    }

    @Test
    void noNewHomeIsMadeWhereARestoredOneIsAboutToStand() throws IOException {
        Path home = folder.resolve("home");
        create(home).close();
        Files.move(home, folder.resolve("home.restored"));
        assertTrue(HomeDirectory.exists(home));
        refusal(Refusal.Reason.CONFLICT, () -> begin(home));
        open(home).close();
    }

    @Test
    void aNewerFormatAndADamagedFileAreRefused() throws IOException {
        Path home = folder.resolve("home");
        create(home).close();
        Path properties = home.resolve("home.properties");
        String text = Files.readString(properties);
        Files.writeString(properties, text.replace("format=1", "format=2"));
        String sentence = refusal(Refusal.Reason.STORAGE, () -> open(home));
        assertTrue(sentence.contains("newer version") && sentence.contains("format 2"), sentence);
        Files.writeString(properties, text.replace("created=", "made="));
        refusal(Refusal.Reason.STORAGE, () -> open(home));
        Files.writeString(properties, text);
        open(home).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dropbox", "Dropbox (Personal)", "OneDrive", "OneDrive - Amnesty", "Google Drive", "My Drive",
        "Library/CloudStorage/Box-Box", "Library/Mobile Documents", "Nextcloud", "ownCloud2", "pCloudDrive",
                "Proton Drive",
        "kDrive"})
    void aSyncedFolderIsRefusedByItsName(String name) {
        String sentence = refusal(Refusal.Reason.STORAGE, () -> create(folder.resolve(name).resolve("deep/home")));
        assertTrue(sentence.contains("keeps in step"), sentence);
        assertFalse(Files.exists(folder.resolve(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".stfolder", ".sync_0a1b2c3d4e5f.db", "._sync_0a1b2c3d4e5f.db", ".owncloudsync.log", ".dropbox"})
    void aSyncedFolderIsRefusedByWhatIsInIt(String marker) throws IOException {
        Path shared = Files.createDirectories(folder.resolve("shared/deep"));
        Path home = shared.resolve("home");
        create(home).close();
        Files.writeString(folder.resolve("shared").resolve(marker), "");
        refusal(Refusal.Reason.STORAGE, () -> open(home));
    }

    @Test
    void commonNamesMeanSyncedOnlyInTheUsersFolder() throws IOException {
        HomePlace place = new HomePlace(folder.resolve("ana"), any -> "ext4");
        assertTrue(place.objection(folder.resolve("ana/Sync/home")).isPresent());
        assertEquals(Optional.empty(), place.objection(folder.resolve("srv/Sync/home")));
    }

    @Test
    void aLinkIntoASyncedFolderIsSeenThrough() throws IOException {
        Path real = Files.createDirectories(folder.resolve("Nextcloud/x"));
        Path link = Files.createSymbolicLink(folder.resolve("innocent"), real);
        refusal(Refusal.Reason.STORAGE, () -> create(link.resolve("home")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "webdav", "afs", "AFPFS"})
    void aNetworkDriveIsRefused(String type) throws IOException {
        Optional<Message> objection = new HomePlace(folder, any -> type).objection(folder.resolve("home"));
        assertTrue(objection.orElseThrow().in(Locale.ENGLISH).contains("network drive"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "btrfs", "apfs", "NTFS", "drvfs", "9p", "overlay", "tmpfs", "fuseblk"})
    void aDiskOfThisMachineIsNot(String type) throws IOException {
        assertEquals(Optional.empty(), new HomePlace(folder, any -> type).objection(folder.resolve("home")));
    }

    @Test
    void theSocketIsInTheHomeOrWhereAFileOfTheHomeSays() throws IOException {
        Path home = folder.resolve("home").resolve("x".repeat(120));
        Path elsewhere;
        try (HomeDirectory owner = create(home)) {
            elsewhere = owner.socketAddress();
            assertEquals(elsewhere.toString(), Files.readString(home.resolve("owner.sock.path")).strip());
            try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                server.bind(UnixDomainSocketAddress.of(elsewhere));
            }
        }
        assertFalse(Files.exists(elsewhere.getParent()));
        assertFalse(Files.exists(home.resolve("owner.sock.path")));
        Path near = folder.resolve("h");
        assumeTrue(near.toString().length() < 90, "the folder for temporary files has a short path");
        try (HomeDirectory owner = create(near)) {
            assertEquals(near.resolve("owner.sock"), owner.socketAddress());
        }
    }
}
