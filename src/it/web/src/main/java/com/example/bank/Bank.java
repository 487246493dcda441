package com.example.bank;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/accounts")
class Bank {

    private final Transfers transfers;

    Bank(Transfers transfers) {
        this.transfers = transfers;
    }

    @PutMapping("/{id}/{amount}")
    void open(@PathVariable String id, @PathVariable long amount) {
        transfers.open(id, amount);
    }

    @GetMapping("/{id}")
    long amount(@PathVariable String id) {
        return transfers.amount(id);
    }

    @PutMapping("/{from}/{to}/{amount}")
    void transfer(@PathVariable String from, @PathVariable String to, @PathVariable long amount) {
        transfers.transfer(from, to, amount);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    void refused(IllegalStateException refused) {}
}
