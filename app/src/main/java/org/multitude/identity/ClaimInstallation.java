package org.multitude.identity;

import java.util.Objects;
import java.util.Optional;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the holder of the one-time code the first administrator, and settles the name and address of the installation. */
@Service
public class ClaimInstallation {
    private final ClaimCodeStore codes;
    private final Installations installations;
    private final EnterPerson enter;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    ClaimInstallation(
            ClaimCodeStore codes,
            Installations installations,
            EnterPerson enter,
            Passwords passwords,
            TransactionTemplate transaction) {
        this.codes = codes;
        this.installations = installations;
        this.enter = enter;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** Claims for whoever starts the program and so needs no code; nobody when somebody claimed already. */
    public Optional<PersonId> fromTheConsole(Installation installation, NewPerson administrator) {
        String hash = passwords.hash(administrator.password());
        return Objects.requireNonNull(transaction.execute(status -> installations.claim(installation)
                ? Optional.of(enter.enter(administrator, hash, true))
                : Optional.empty()));
    }

    /**
     * Claims. Of several who send the code at once one succeeds: using it up locks it.
     *
     * @throws AlreadyClaimed when somebody did
     * @throws WrongClaimCode when the code is not the one on the console
     */
    PersonId run(ClaimCode code, Installation installation, NewPerson administrator) {
        String hash = passwords.hash(administrator.password());
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!codes.use(code)) {
                throw installations.find().isPresent() ? new AlreadyClaimed() : new WrongClaimCode();
            }
            if (!installations.claim(installation)) {
                throw new AlreadyClaimed();
            }
            return enter.enter(administrator, hash, true);
        }));
    }
}
