package org.practicecommons.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.practicecommons.bench.KillBench;

/** Real {@code kill -9}, at random moments; {@code -Dkills=200 -Dkill.seed=…} for more, or for the same ones again. */
@Execution(ExecutionMode.CONCURRENT) // it waits for processes of its own most of the time
class KillTest {

    @Test
    void nothingThatWasAcknowledgedIsLostByKills(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kill.seed=" + seed);
        assertEquals(List.of(), new KillBench(folder.resolve("home"), seed, System.out)
                .run(Integer.getInteger("kills", 10)));
    }

    @Test
    void aHomeIsThereAsAWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kill.seed=" + seed);
        assertEquals(List.of(), new KillBench(folder.resolve("home"), seed, System.out)
                .runWhileMade(Integer.getInteger("kills", 5)));
    }
}
