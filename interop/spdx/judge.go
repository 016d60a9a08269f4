// Two judges: go-spdx says of each expression whether it is one, licensecheck of each text which licence it is.
package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/github/go-spdx/v2/spdxexp"
	"github.com/google/licensecheck"
)

func main() {
	rows := bufio.NewScanner(os.Stdin)
	rows.Buffer(nil, 1<<20)
	same, judged, other := 0, 0, 0
	known := map[string]int{}
	for rows.Scan() {
		cells := strings.Split(rows.Text(), "\t")
		judged++
		if os.Args[1] == "expressions" {
			valid, _ := spdxexp.ValidateLicenses([]string{cells[0]})
			if fmt.Sprint(valid) == cells[1] {
				same++
			} else if reason := knownFault(cells[0]); reason != "" {
				known[reason]++
			} else {
				fmt.Printf("  go-spdx says %t, we say %s: %s\n", valid, cells[1], cells[0])
			}
			continue
		}
		text, err := os.ReadFile(filepath.Join(os.Args[2], cells[0]))
		if err != nil {
			panic(err)
		}
		cover := licensecheck.Scan(text)
		id := ""
		longest := 0
		for _, match := range cover.Match {
			if match.End-match.Start > longest && !match.IsURL {
				longest = match.End - match.Start
				id = match.ID
			}
		}
		switch {
		case id == "" || cover.Percent < 75:
			other++
		case hasWord(cells[1], id):
			same++
		default:
			fmt.Printf("  licensecheck says %s, we say %s: the text of %s\n", id, cells[1], cells[0])
		}
	}
	for reason, count := range known {
		fmt.Printf("  %d where go-spdx %s\n", count, reason)
	}
	fmt.Printf("%s: %d judged, %d the same, %d not known to the judge\n", os.Args[1], judged, same, other)
}

var (
	wholeWith = regexp.MustCompile(`^\(+[^ ()]+ WITH [^ ()]+\)+$`)
	glued     = regexp.MustCompile(`(^|[ +])(AND|OR|WITH)[A-Za-z0-9]|\+(AND|OR|WITH)`)
)

// Where go-spdx 2.8.0 differs from the specification, and we do not follow it.
func knownFault(expression string) string {
	switch {
	case wholeWith.MatchString(expression):
		return "refuses a licence with its exception when nothing stands outside the parentheses around them"
	case glued.MatchString(expression):
		return "reads an operator without the space beside it"
	}
	return ""
}

// Whether one of the ids is the one, GPL-2.0 standing for GPL-2.0-only.
func hasWord(ids string, id string) bool {
	for _, word := range strings.FieldsFunc(ids, func(r rune) bool { return strings.ContainsRune("[], ", r) }) {
		if word == id || word == id+"-only" {
			return true
		}
	}
	return false
}
