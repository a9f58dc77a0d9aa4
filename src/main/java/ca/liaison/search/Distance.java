package ca.liaison.search;

/**
 * How many letters must be changed, added, dropped or swapped with their neighbour to come from one word to another.
 */
final class Distance {

    private Distance() {}

    static int between(String a, String b) {
        int[] last = null;
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], last[j - 2] + 1);
                }
            }
            last = above;
            above = row;
        }
        return above[b.length()];
    }
}
