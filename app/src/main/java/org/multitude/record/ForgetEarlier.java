package org.multitude.record;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the keys of what earlier acts committed to, before an act sets the fields anew: for values that followed from words
 * which are gone, such as the hash of a file that had them. Nobody can try afterwards which words they were.
 */
@Service
public class ForgetEarlier {
    private final ErasureStore erasures;

    ForgetEarlier(ErasureStore erasures) {
        this.erasures = erasures;
    }

    /** Of these fields of a thing, in the transaction of the act that sets them anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(UUID thing, Set<String> fields) {
        erasures.forgetKeys(thing, fields);
    }
}
