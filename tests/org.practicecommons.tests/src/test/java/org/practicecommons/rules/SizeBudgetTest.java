package org.practicecommons.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeBudgetTest {

    private static final int LONGEST_FILE = 600;
    private static final int LONG_FILE = 300;
    private static final int LONGEST_METHOD = 40;

    @Test
    void noFileIsTooLong() {
        List<String> broken = new ArrayList<>();
        int longOnes = 0;
        List<Path> files = SourceTree.java();
        for (Path file : files) {
            int lines = SourceTree.lines(file).size();
            if (lines > LONGEST_FILE) {
                broken.add(SourceTree.name(file) + ": " + lines + " lines");
            }
            longOnes += lines > LONG_FILE ? 1 : 0;
        }
        assertEquals(List.of(), broken);
        assertTrue(longOnes * 10 <= files.size(), longOnes + " of " + files.size() + " files are over " + LONG_FILE);
    }

    @Test
    void noMethodIsTooLong() {
        List<String> broken = new ArrayList<>();
        SourceTree.parse(SourceTree.java(), (unit, trees) -> unit.accept(new MethodLengths(unit, trees, broken), null));
        assertEquals(List.of(), broken, "methods over " + LONGEST_METHOD + " lines");
    }

    private static final class MethodLengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> broken;

        MethodLengths(CompilationUnitTree unit, Trees trees, List<String> broken) {
            this.unit = unit;
            this.positions = trees.getSourcePositions();
            this.broken = broken;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap map = unit.getLineMap();
                long first = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                if (last - first + 1 > LONGEST_METHOD) {
                    broken.add(SourceTree.name(Path.of(unit.getSourceFile().toUri())) + ":" + first + " "
                            + method.getName() + " has " + (last - first + 1));
                }
            }
            return super.visitMethod(method, nothing);
        }
    }
}
