package org.multitude;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends forms at the same instant. */
public final class AtOnce {
    private AtOnce() {}

    /** The answers, in the order of the forms. */
    public static List<Answer> send(Form... forms) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> sent = Arrays.stream(forms)
                    .map(form -> people.submit(() -> {
                        start.await();
                        return form.submit();
                    }))
                    .toList();
            start.countDown();
            return sent.stream().map(AtOnce::answer).toList();
        }
    }

    private static Answer answer(Future<Answer> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
