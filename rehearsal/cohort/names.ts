/** Names as one meets them in English schools. All made up from common parts; any likeness is chance. */

/** A person's two names. */
export interface Name {
  readonly givenName: string;
  readonly familyName: string;
}

/** Always in a cohort, because they break systems that have not met them: accents, two kinds of apostrophe, spaces, sheer length. */
export const awkwardNames: readonly Name[] = [
  { givenName: 'Siobhán', familyName: 'Ó Briain' },
  { givenName: 'Patrick', familyName: "O'Neill" },
  { givenName: 'Zoë', familyName: 'Łukasik' },
  { givenName: 'Oluwaseun', familyName: 'Adébáyò' },
  { givenName: 'Niamh', familyName: 'O’Sullivan' },
  {
    givenName: 'Wilhelmina Alexandra Oluwafunmilayo',
    familyName: 'Featherstonehaugh-Cholmondeley-Balasubramanian-Winterbottom',
  },
];

/** Given names, women's and men's mixed. */
export const givenNames: readonly string[] = (
  'Aaliyah Abdul Abigail Adam Aisha Alexandra Alice Amara Amelia Andrew Anita Anna Anthony Aoife Asha Ayşe Barbara Beatrice Benjamin ' +
  'Bethan Bilal Bronwen Carlos Caroline Catherine Chidi Chloë Christopher Claire Colin Craig Daniel David Dawn Deborah Deepa Diane ' +
  'Dominic Eilidh Eleanor Elizabeth Emeka Emily Emma Esther Farah Fatima Fiona Folasade Frances Francesca Gareth Gemma George Graham ' +
  'Gurpreet Hannah Harriet Hassan Helen Hye-jin Ian Imogen Ioana Isaac Ishaan Jack Jacqueline James Jane Jasmine Jason Javier Jennifer ' +
  'Jessica Joanne Jonathan José Joseph Joy Judith Julie Kalpana Karen Karolina Kathryn Kavita Keith Kerry Kevin Khadija Kwame Laura ' +
  'Lauren Leanne Leila Lesley Liam Linda Lisa Louise Lucy Małgorzata Marcus Margaret Maria Marie-Claire Mark Martin Mary Matthew Meera ' +
  'Mei Michael Michelle Mohammed Nadia Naomi Natalie Nathan Neil Nia Nicholas Nicola Nikhil Nkechi Nuala Olivia Omar Orla Paul Paulette ' +
  'Peter Philip Philippa Priya Rachel Rajesh Rebecca Rhiannon Richard Robert Roisin Rosalind Ruth Sadia Samantha Samuel Sandra Sanjay ' +
  'Sarah Sean Shabnam Sharon Simon Sinéad Sofia Sophie Stephanie Stephen Stuart Sunita Susan Tamsin Tanya Tariq Tasneem Temitope Teresa ' +
  'Thomas Timothy Tracey Tunde Usha Valerie Vanessa Victoria Vikram Wendy William Xin Yasmin Yewande Yusuf Zainab Zara'
).split(' ');

/** Family names. Their number shares no factor with one more than that of the given names: so pairs never repeat (see `namesFor`). */
export const familyNames: readonly string[] = (
  'Abbott|Achterberg|Adams|Adeyemi|Ahmed|Akhtar|Ali|Allen|Anderson|Andrews|Appiah|Armitage|Ashworth|Atkinson|Bailey|Baker|Banerjee|' +
  'Barker|Barnes|Begum|Bell|Bennett|Bhatt|Birch|Blackwood|Boateng|Booth|Bradley|Brennan|Brook|Brown|Burgess|Butler|Campbell|Carter|' +
  'Chambers|Chapman|Chaudhry|Chen|Clarke|Coleman|Collins|Cooper|Crawford|Cunningham|D’Souza|Dalton|Davies|Dawson|de la Cruz|Dhillon|' +
  'Dixon|Dlamini|Doyle|Edwards|Ellis|Evans|Eze|Farrell|Fenwick|Fernández|Fielding|Fisher|Fitzgerald-Hughes|Fletcher|Foster|Fraser|Gallagher|' +
  'Garside|Gibson|Gill|Gonçalves|Gordon|Graham|Grant|Green|Greenhalgh|Griffiths|Gunawardena|Hall|Hamilton|Hardcastle|Harris|Harrison|Hartley|' +
  'Hill|Holroyd|Hughes|Hussain|Hutchinson|Iqbal|Ivanova|Jackson|Jenkins|Johnson|Jones|Kaur|Kelly|Kendall|Khan|King|Kowalczyk|Kumar|Lewis|' +
  "Lloyd|Macdonald|Mahmood|Malik|Marshall|Martin|Mason|McCarthy|McKenzie|Mensah|Mitchell|Moore|Morgan|Murphy|Müller|N'Diaye|Nguyễn|O'Connor|" +
  'O’Hara|Okafor|Okonkwo|Osborne|Öztürk|Palmer|Parker|Patel|Pearson|Pereira|Phillips|Pickering|Popescu|Powell|Price|Qureshi|Ramsbottom|Reid|' +
  'Richardson|Roberts|Robinson|Rogers|Rossi|Rothwell|Rowntree|Saeed|Şahin|Scott|Sharma|Shaw|Sidhu|Singh|Smith|St John|Stewart|Stone|Taylor|' +
  'Thomas|Thompson|Tremblay-Nash|Turner|Uddin|van der Berg|Walker|Walsh|Ward|Watson|White|Whittaker|Williams|Wilson|Wójcik|Wood|Wright|Yılmaz'
).split('|');
