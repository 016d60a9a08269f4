package org.multitude.platform.kept;

import java.util.List;

/**
 * One kind of thing that is kept of an account.
 *
 * @param name its title is the sentence {@code kept.NAME}
 * @param holding the columns by which it is the account's, as {@code schema.table.column}
 * @param sql a query for all of it, that may name {@code :account} (her id), {@code :address} (that of her mail, empty until
 *     mail was shown to reach her) and {@code :since} (since when it is known to be hers). It never reads a secret
 * @param columns what each row tells, under the names that the query gives
 */
public record Kept(String name, List<String> holding, String sql, List<KeptColumn> columns) {
    public Kept {
        holding = List.copyOf(holding);
        columns = List.copyOf(columns);
    }
}
