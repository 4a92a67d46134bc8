package org.practicecommons.operations.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Puts together what belongs together: two groups become one as long as their members are near on average, the nearest
 * first (agglomerative clustering with average linkage). Depends on nothing but the nearness and the order; ties go to
 * what comes first.
 */
public final class Groups {

    private Groups() {
    }

    /** How far two things are nearer than they need to be; negative when they do not belong together. */
    @FunctionalInterface
    public interface Nearness {
        double between(int one, int other);
    }

    /**
     * @param count of things, known by their numbers
     * @return groups by their first member, members in order
     */
    public static List<List<Integer>> of(int count, Nearness nearness) {
        double[][] near = new double[count][count];
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new ArrayList<>(List.of(i)));
            for (int j = 0; j < i; j++) {
                near[i][j] = near[j][i] = nearness.between(j, i);
            }
        }
        boolean[] gone = new boolean[count];
        int[] best = new int[count];
        Arrays.setAll(best, i -> nearest(i, near, gone));
        for (int one = next(best, near, gone); one >= 0; one = next(best, near, gone)) {
            join(one, best[one], members, near, gone);
            for (int i = 0; i < count; i++) {
                if (!gone[i]) {
                    best[i] = nearest(i, near, gone);
                }
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!gone[i]) {
                groups.add(members.get(i).stream().sorted().toList());
            }
        }
        return groups;
    }

    private static int nearest(int i, double[][] near, boolean[] gone) {
        return best(i + 1, gone, j -> near[i][j]);
    }

    private static int next(int[] best, double[][] near, boolean[] gone) {
        return best(0, gone, i -> best[i] < 0 ? Double.NEGATIVE_INFINITY : near[i][best[i]]);
    }

    /** The first of the highest that are not negative; -1 when there is none. */
    private static int best(int from, boolean[] gone, IntToDoubleFunction value) {
        int best = -1;
        double highest = -Double.MIN_VALUE;
        for (int i = from; i < gone.length; i++) {
            if (!gone[i] && (best < 0 ? value.applyAsDouble(i) >= 0 : value.applyAsDouble(i) > highest)) {
                best = i;
                highest = value.applyAsDouble(i);
            }
        }
        return best;
    }

    private static void join(int one, int other, List<List<Integer>> members, double[][] near, boolean[] gone) {
        double ones = members.get(one).size();
        double others = members.get(other).size();
        members.get(one).addAll(members.get(other));
        gone[other] = true;
        for (int i = 0; i < near.length; i++) {
            near[one][i] = near[i][one] = (ones * near[one][i] + others * near[other][i]) / (ones + others);
        }
    }
}
