/**
 * The commonest passwords of ten characters and more, and the commonest words that are made long enough by
 * digits at the end. Lower case, without spaces; from the public lists of leaked passwords.
 */
const words = `
1234567890 0123456789 0987654321 9876543210 1234567891 12345678910 123456789a a123456789 123456789q
1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop qwertyuiop1 qwerty12345 qwerty123456 qwertyuiopasdfghjkl
asdfghjkl asdfghjkl1 asdfghjkl; zxcvbnm zxcvbnm123 azertyuiop qwertzuiop qazwsxedc qazwsxedcrfv zaq12wsxcde3
q1w2e3r4t5 q1w2e3r4t5y6 1234qwerasdf abcdefghij abcdefghijk abcdefghijkl abc1234567 abcd123456 aa12345678
password password1 password12 password123 passw0rd p@ssw0rd p@ssword passwort motdepasse contrasena contraseña
letmein letmeinnow letmeinplease welcome welcomeback iloveyou iloveyou1 iloveyouso sunshine princess football
baseball basketball superman spiderman batman starwars pokemon dragon master monkey shadow michael jennifer
jordan liverpool chelsea arsenal barcelona realmadrid manchester butterfly chocolate computer internet
administrator admin adminadmin administrator1 changeme changeit default testtest testing secret secretpassword
mypassword newpassword nopassword yourpassword thisismypassword passwordpassword correcthorsebatterystaple
trustno1 whatever lovelove hellohello helloworld goodmorning america australia germany samsung google facebook
linkedin instagram minecraft fortnite charlie jessica ashley michelle alexander christopher elizabeth
summer winter spring autumn january february december november september october monday friday
1111111111 0000000000 1212121212 1122334455 1231231231 123123123123 112233445566 147258369 1472583690
741852963 789456123 7894561230 159753456 987654321a 11223344556 123321123321 qweasdzxc qweasdzxc123
lectern lecternlectern
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/u));
