package org.practicecommons.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.practicecommons.cli.client.HomeLocation;

/** Which home a start opens. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the data folder cannot be moved for a test")
class HomeLocationTest {

    @TempDir
    private Path folder;
    private Map<String, String> environment;

    @BeforeEach
    void aDataFolder() {
        environment = Map.of("XDG_DATA_HOME", folder.toString());
    }

    @Test
    void aChosenHomeHoldsWhereNoneIsNamed() throws IOException {
        Path usual = HomeLocation.of(List.of("list"), folder, environment);
        HomeLocation.choose(folder.resolve("Réseau du Havre"), environment);
        assertEquals(folder.resolve("Réseau du Havre"), HomeLocation.of(List.of("list"), folder, environment));
        assertEquals(folder.resolve("named"),
                HomeLocation.of(List.of("--home", "named", "list"), folder, environment));
        HomeLocation.choose(usual, environment);
        assertEquals(usual, HomeLocation.of(List.of("list"), folder, environment));
        assertFalse(Files.exists(folder.resolve("practice-commons/chosen-home")));
    }

    @Test
    void aChoiceThatCannotBeReadIsNone() throws IOException {
        Path usual = HomeLocation.usual(environment);
        Files.createDirectories(folder.resolve("practice-commons"));
        Files.writeString(folder.resolve("practice-commons/chosen-home"), "a\0b");
        assertEquals(usual, HomeLocation.usual(environment));
        Files.write(folder.resolve("practice-commons/chosen-home"), new byte[] {(byte) 0xC3, 0x28});
        assertEquals(usual, HomeLocation.usual(environment));
        Files.writeString(folder.resolve("practice-commons/chosen-home"), "  \n");
        assertEquals(usual, HomeLocation.usual(environment));
    }
}
